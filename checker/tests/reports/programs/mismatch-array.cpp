/* read by: asan memcheck */
namespace shop {

class Basket {
public:
    Basket() : prices(new int[10]) {}
    ~Basket();

private:
    int *prices;
};

Basket::~Basket()
{
    delete prices;
}

}

int main()
{
    shop::Basket basket;
}
